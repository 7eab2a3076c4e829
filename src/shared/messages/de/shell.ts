import type { shell as source } from '../en/shell';
import type { Words } from '../words';

export const shell: Words<typeof source> = {
  menu: {
    file: 'Datei',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    window: 'Fenster',
    help: 'Hilfe',
    log: 'Störung erfassen',
    palette: 'Befehlspalette',
    queue: 'Warteschlange',
    outbox: 'Postausgang',
    settings: 'Einstellungen …',
    keys: 'Tastenkürzel',
    sync: 'Jetzt synchronisieren',
    close: 'Fenster schließen',
    quit: 'Firstline beenden',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    resetZoom: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fullScreen: 'Vollbild',
    minimize: 'Minimieren',
  },
  tray: { open: 'Firstline öffnen', waiting: 'Firstline: {{count}} für Sie' },
};
