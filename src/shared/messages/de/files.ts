import type { files as en } from '../en/files';
import type { Words } from '../words';

export const files: Words<typeof en> = {
  title: 'Dateien',
  none: 'Keine. Dateien können überall auf dieser Seite abgelegt oder eingefügt werden.',
  attach: 'Dateien anhängen',
  showAll: 'Alle {{count}} zeigen',
  forCaller: 'für die meldende Person sichtbar',
  remove: '{{name}} entfernen',
  leaveOut: '{{name}} weglassen',
  picked: 'Dateien, die mitgehen',
  with: 'Dateien hinzufügen: {{what}}',
  stop: '{{name}} nicht weiter senden',
  send: '{{name}} senden',
  goneSince: 'Inzwischen entfernt: {{names}}',
  choose: 'Dateien auswählen…',
  chooseHint: 'oder hier ablegen oder einfügen. Je bis 100 MB.',
  submit_one: '{{count}} Datei anhängen',
  submit_other: '{{count}} Dateien anhängen',
  who: 'Wer sieht sie?',
  whoDesk: 'Nur der Service Desk',
  whoCaller: 'Auch die meldende Person',
  drop: 'Loslassen, um an {{number}} anzuhängen',
  done: {
    attached_one: '{{name}} angehängt',
    attached_other: '{{count}} Dateien angehängt',
    removed: '{{name}} entfernt',
  },
  state: {
    away: 'nicht auf diesem Gerät',
    here: 'auf diesem Gerät',
    waits: 'wird gesendet, sobald es ein Netz gibt',
    sending: 'wird gesendet, {{percent}} %',
    progress: '{{name}} wird gesendet',
    stopped: 'nicht gesendet: angehalten',
    lost: 'auf diesem Gerät beschädigt: bitte noch einmal anhängen',
  },
  form: {
    label: 'Dateien',
    hint: 'Überall auf diesem Formular ablegen oder einfügen.',
    hintDesk: 'Überall auf diesem Formular ablegen oder einfügen. Nur der Service Desk sieht sie.',
  },
  device: {
    used: 'Angehängte Dateien',
    usedOf: '{{used}} von höchstens {{most}}',
    drop: 'Dateien, die der Server hat',
    dropHint: 'Sie werden wieder geholt, wenn Sie sie öffnen. Was noch nicht gesendet ist, bleibt.',
    dropGo: 'Von diesem Gerät entfernen',
  },
  refused: {
    lost: '{{name}} ist nicht mehr auf diesem Gerät. Lassen Sie die Datei weg und hängen Sie sie noch einmal an.',
    tooLarge:
      '{{name}} ist größer als 100 MB. Legen Sie die Datei dort ab, wo sie erreichbar ist, und notieren Sie die Adresse.',
    noRoom:
      '{{name}} konnte nicht behalten werden: Auf diesem Gerät ist kein Platz mehr. Schaffen Sie Platz und hängen Sie die Datei noch einmal an.',
    unreadable:
      '{{name}} konnte nicht gelesen werden. Packen Sie Ordner zuerst; wählen Sie eine Datei sonst noch einmal aus.',
  },
  preview: {
    save: 'Speichern…',
    loading: 'Wird geöffnet…',
    none: 'Diese Art Datei wird hier nicht gezeigt. Speichern Sie sie, um sie mit ihrem eigenen Programm zu öffnen.',
    program: 'Das ist ein Programm. Speichern Sie es nur, wenn Sie wissen, woher es kommt.',
    pdf: 'PDF-Dateien werden nicht in dieser Seite gezeigt, weil sie darin tun könnten, was sie wollen. Speichern Sie die Datei, um sie mit ihrem eigenen Programm zu öffnen.',
    cut: 'Gezeigt wird der Anfang. Speichern Sie die Datei, um alles zu sehen.',
    away: 'Diese Datei ist nicht auf diesem Gerät, und es gibt kein Netz. Sie öffnet sich, sobald es eines gibt.',
    notYet:
      'Wer diese Datei angehängt hat, hat sie noch nicht gesendet. Sie öffnet sich, sobald jenes Gerät ein Netz hatte.',
    missing: 'Diese Datei konnte nicht geöffnet werden. Sie wurde entfernt, oder Sie dürfen sie nicht mehr sehen.',
  },
  event: {
    attached_one: '{{who}} {{names}} angehängt',
    attached_other: '{{who}} {{count}} Dateien angehängt: {{names}}',
    removed: '{{who}} die Datei {{names}} entfernt',
  },
};
