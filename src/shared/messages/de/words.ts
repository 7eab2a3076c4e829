import type { words as english } from '../en/words';
import type { Words } from '../words';

export const words: Words<typeof english> = {
  lead: 'Wörter, die auf diesem Desk dasselbe bedeuten. Wer nach einem sucht, findet auch die anderen, auch offline.',
  search: 'Ein Wort finden',
  add: 'Gruppe hinzufügen',
  edit: 'Wörter dieser Gruppe',
  hint: 'Wörter oder kurze Wendungen, durch Kommas getrennt.',
  shared: '„{{word}}“ steht auch in einer anderen Gruppe; die Suche geht dann nach beiden.',
  fault: {
    few: 'Eine Gruppe hat mindestens zwei Wörter.',
    many: 'Eine Gruppe hat höchstens 20 Wörter. Machen Sie zwei daraus.',
    long: 'Ein Wort oder eine Wendung hat höchstens 60 Zeichen.',
    full: 'Die Liste hat 1.000 Gruppen, mehr geht nicht. Entfernen Sie erst eine.',
  },
  saved: 'Die Wörter zu „{{word}}“ sind gespeichert.',
  removed: 'Die Wörter zu „{{word}}“ sind entfernt.',
  overtaken: 'Jemand hat die Liste inzwischen geändert. Sehen Sie sie an und ändern Sie sie noch einmal.',
  none: 'Es gibt noch keine Gruppen.',
  nothing: 'Keine Gruppe enthält dieses Wort.',
  more: '{{n}} weitere. Suchen Sie, um sie zu sehen.',
  editNamed: 'Wörter zu {{word}} ändern',
  removeNamed: 'Wörter zu {{word}} entfernen',
};
