import type { refusal as en } from '../en/refusal';
import type { Words } from '../words';

export const refusal: Words<typeof en> = {
  args: {
    invalid: 'Diese Änderung war nicht zu verstehen. Aktualisieren Sie die App und wiederholen Sie den Schritt.',
  },
  command: {
    unknown:
      'Der Server kennt diese Art von Änderung nicht: Er und diese App haben verschiedene Versionen. Wenden Sie sie noch einmal an, sobald beide aktuell sind.',
    failed:
      'Auf dem Server ist ein Fehler aufgetreten, nichts wurde geändert. Sichern Sie Ihren Text und melden Sie es der Administration.',
    refused:
      'Der Server hat das aus einem Grund abgelehnt, den diese Version der App nicht kennt. Ihr Text ist gesichert: Aktualisieren Sie die App, dann wenden Sie die Änderung noch einmal an.',
  },
  permission: { denied: 'Ihre Rolle erlaubt das hier nicht. Fragen Sie Ihre Teamleitung.' },
  ticket: {
    missing: 'Sie haben keinen Zugriff mehr auf dieses Ticket. Sichern Sie Ihren Text und verwerfen Sie die Änderung.',
    exists: '{{number}} ist schon vergeben. Erfassen Sie die Störung unter einer neuen Nummer.',
  },
  number: {
    wrongSeries: 'Die Nummer {{number}} gehört zu einer anderen Art von Ticket. Nehmen Sie eine aus der eigenen Reihe.',
    notReserved:
      'Diese Nummer war nicht für dieses Gerät reserviert. Gehen Sie einmal online und erfassen Sie die Störung neu.',
  },
  state: {
    notAllowed:
      'Der Status ist „{{state}}“, von dort führt kein Weg zu „{{to}}“. Sehen Sie nach, was geschehen ist, und wählen Sie neu.',
    notAllowedHere:
      'Der Status ist „{{state}}“, das geht dort nicht. Öffnen Sie das Ticket zuerst wieder oder schreiben Sie eine Arbeitsnotiz.',
    alreadyResolved:
      '{{person}} hat das Ticket schon gelöst. Lesen Sie die Lösung; Ihren Text können Sie als Arbeitsnotiz behalten.',
    alreadyResolvedBySomebody:
      'Das Ticket ist schon gelöst. Lesen Sie die Lösung; Ihren Text können Sie als Arbeitsnotiz behalten.',
    notActive: 'Der Status ist „{{state}}“, so lassen sich nur offene Tickets ändern. Öffnen Sie es zuerst wieder.',
    notOnHold: 'Der Status ist „{{state}}“, das Ticket wartet nicht. Es gibt nichts fortzusetzen.',
    notResolved: 'Der Status ist „{{state}}“, nicht „Gelöst“. Lösen Sie das Ticket zuerst.',
  },
  hold: {
    needsReply:
      'Der Melder wurde noch nichts gefragt. Schreiben Sie eine Antwort, dann kann das Ticket auf ihn warten.',
  },
  priority: {
    offMatrix: 'Dieses Feld gibt es in der Matrix nicht. Wählen Sie eines, das sie zeigt.',
    unchanged: 'Das Ticket hat diese Priorität schon. Es wurde nichts geändert.',
  },
  assign: {
    unknownGroup: 'Diese Gruppe gibt es nicht mehr. Wählen Sie eine andere.',
    notMember: '{{person}} gehört nicht zu {{group}}. Wählen Sie jemanden aus der Gruppe oder eine andere Gruppe.',
    unchanged: 'Das Ticket ist dort schon zugewiesen. Es wurde nichts geändert.',
    overtaken: '{{person}} in {{group}} hat es inzwischen. Sehen Sie es noch einmal an, bevor Sie es weitergeben.',
    overtakenByGroup: '{{group}} hat es inzwischen. Sehen Sie es noch einmal an, bevor Sie es weitergeben.',
    overtakenToNobody:
      'Die Zuweisung wurde inzwischen aufgehoben. Sehen Sie das Ticket noch einmal an, bevor Sie es weitergeben.',
  },
  take: {
    overtaken: '{{person}} war schneller. Sprechen Sie mit {{person}} oder übernehmen Sie ein anderes.',
    alreadyYours: 'Das Ticket gehört Ihnen schon. Es wurde nichts geändert.',
  },
  caller: { unknown: 'Diese Person steht nicht im Verzeichnis. Wählen Sie jemand anderen.' },
  category: { unknown: 'Diese Kategorie gibt es nicht mehr. Wählen Sie eine andere.' },
  service: { unknown: 'Diesen Service gibt es nicht mehr. Wählen Sie einen anderen.' },
  link: { self: 'Ein Ticket lässt sich nicht mit sich selbst verknüpfen. Wählen Sie ein anderes.' },
  nothingToChange: 'Das ist schon so. Es wurde nichts geändert.',
  tooMany: 'Mehr als {{most}} gehen nicht. Entfernen Sie zuerst einen Eintrag.',
  undo: {
    tooOld: 'Das lässt sich nicht mehr rückgängig machen. Ändern Sie es von Hand zurück.',
    notYours: 'Das war {{person}}. Nur {{person}} oder eine Teamleitung kann es rückgängig machen.',
    newer: '{{person}} hat dasselbe seitdem geändert. Ändern Sie es von Hand zurück, falls es noch falsch ist.',
    newerBySomebody: 'Dasselbe wurde seitdem geändert. Ändern Sie es von Hand zurück, falls es noch falsch ist.',
    sent: 'Die Antwort ist unterwegs. Schreiben Sie eine weitere, um sie zu berichtigen.',
  },
  record: { missing: 'Das gibt es nicht, oder es ist nicht für Sie. Sehen Sie in der Liste nach.' },
  article: {
    tooManyDrafts:
      'Von diesem Artikel gibt es zu viele Entwürfe. Führen Sie einige zusammen oder verwerfen Sie sie, dann speichern Sie erneut.',
    notPublished: 'Er ist nicht veröffentlicht. Veröffentlichen Sie ihn zuerst.',
    retired: 'Der Artikel ist zurückgezogen. Bieten Sie ihn zuerst wieder an.',
  },
  draft: {
    missing:
      'Diesen Entwurf gibt es nicht mehr. Vielleicht wurde er veröffentlicht, zusammengeführt oder verworfen: Sehen Sie sich den Artikel erneut an.',
    changed: 'Er wurde inzwischen erneut gespeichert. Sehen Sie sich zuerst den neueren Text an.',
    outdated:
      'Seit diesem Entwurf wurde eine neuere Ausgabe veröffentlicht. Vergleichen und führen Sie beide zusammen, dann veröffentlichen Sie.',
    alreadyInReview: 'Er wartet schon auf eine Prüfung. Nichts wurde geändert.',
  },
  image: { tooLarge: 'Das Bild ist zu groß. Nehmen Sie eines unter 150 kB.' },
  group: {
    unknown: 'Diese Gruppe gibt es nicht mehr. Wählen Sie eine andere.',
    retired: '{{group}} nimmt keine Tickets mehr an. Wählen Sie eine andere Gruppe.',
  },
  calendar: { unknown: 'Diesen Kalender gibt es nicht mehr. Wählen Sie einen anderen.' },
  person: { unknown: 'Diese Person arbeitet nicht am Service Desk. Wählen Sie jemand anderen.' },
  step: { missing: 'Das gibt es auf dem Ticket nicht mehr. Sehen Sie es sich erneut an.' },
  solution: {
    empty: 'So geschieht noch nichts. Schreiben Sie einen Text oder legen Sie fest, was am Ticket geschehen soll.',
  },
  handoff: {
    pending: 'Es ist schon {{group}} angeboten. Ziehen Sie das zuerst zurück oder warten Sie auf die Antwort.',
    missing: 'Diese Übergabe gibt es nicht mehr. Sehen Sie sich das Ticket erneut an.',
    overtaken: '{{person}} war schneller: Es wird nicht mehr angeboten. Nichts wurde geändert.',
  },
  major: {
    already: 'Es ist schon eine Großstörung oder als solche vorgeschlagen. Nichts wurde geändert.',
    notPromoted: 'Es ist zurzeit keine Großstörung. Sehen Sie sich das Ticket erneut an.',
    notProposed: 'Darüber wurde inzwischen entschieden. Sehen Sie sich das Ticket erneut an.',
    onlyIncidents: 'Nur eine Störung kann eine Großstörung sein. Erfassen Sie eine und verknüpfen Sie sie.',
  },
  phase: {
    notAllowed: 'Von dort, wo es jetzt steht, geht das nicht. Sehen Sie es sich erneut an.',
    needsNotes: 'Es fehlt eine Notiz. Schreiben Sie zuerst, was getan wurde.',
    onlyPhases: 'Es hat eigene Phasen. Wählen Sie stattdessen die nächste Phase.',
  },
  approval: {
    missing: 'Es ist noch nicht genehmigt. Bitten Sie um Genehmigung oder warten Sie auf die Antwort.',
    answered: 'Das wurde schon beantwortet. Nichts wurde geändert.',
  },
  detail: { otherKind: 'Das gehört nicht zu einem Ticket dieser Art. Nichts wurde geändert.' },
  workaround: { empty: 'Es gibt noch keinen Workaround. Schreiben Sie ihn zuerst auf.' },
  promise: {
    missing: 'Diese Zusage steht nicht mehr auf dem Ticket. Öffnen Sie es neu, um zu sehen, was zugesagt ist.',
    ended: '{{person}} hat sich um diese Zusage schon gekümmert. Es wurde nichts geändert.',
  },
  handover: {
    given: 'Diese Übergabe ist schon erfolgt. Schreiben Sie eine neue für das, was danach kam.',
    missing: 'Diese Übergabe gibt es nicht. Öffnen Sie die Liste der Übergaben und wählen Sie eine aus.',
    own: 'Sie haben diese Übergabe selbst gemacht. Bestätigt wird sie von der Person, die übernimmt.',
    acknowledged: '{{person}} hat diese Übergabe schon bestätigt. Sprechen Sie ab, wer die Schicht hat.',
    notAsked: 'Zu dieser Übergabe ist keine Frage offen. Was es sonst gibt, gehört auf die Tickets.',
  },
  survey: { notAsked: 'Es ist noch nicht geschlossen. Sie werden gefragt, sobald es das ist.' },
  review: {
    missing:
      'Eine Großstörung wird mit ihrer veröffentlichten Nachbereitung geschlossen. Schreiben und veröffentlichen Sie diese zuerst.',
    published: 'Die Nachbereitung ist veröffentlicht. Öffnen Sie sie zuerst wieder.',
  },
  settings: {
    changed:
      'Jemand hat das inzwischen veröffentlicht. Vergleichen Sie es mit Ihrem Entwurf und veröffentlichen Sie dann erneut.',
    matrix:
      'Eine höhere Auswirkung oder Dringlichkeit bekäme eine niedrigere Priorität, oder die Zeilen sind verschieden lang. Ändern Sie die Tabelle und veröffentlichen Sie dann erneut.',
    timeZone: '{{name}} ist keine bekannte Zeitzone. Wählen Sie eine aus der Liste.',
    hoursOverlap:
      'In „{{name}}“ überschneiden sich Zeiten eines Tages. Ändern Sie sie und veröffentlichen Sie dann erneut.',
    double: '„{{name}}“ gibt es zweimal. Geben Sie einem davon einen anderen Namen.',
    inUse: 'Tickets können „{{name}}“ noch nennen. Nehmen Sie es außer Gebrauch, statt es zu entfernen.',
    calendarInUse:
      'Etwas zählt nach dem Kalender „{{name}}“, den es nicht gibt. Wählen Sie dort zuerst einen anderen Kalender.',
    defaultGroup:
      'Neue Tickets müssen an eine Gruppe gehen. Wählen Sie eine, die in Gebrauch und nicht beschränkt ist.',
  },
  duty: { inFuture: 'Das liegt in der Zukunft. Geben Sie an, wann der Service Desk davon erfuhr.' },
  file: {
    refused:
      'Der Desk hat das aus der Datei nicht übernommen. Es geschieht, sobald das Gerät des Absenders online ist.',
    heldBack: 'Eine Änderung davor wurde nicht übernommen. Was aus beiden wird, entscheidet der Absender.',
  },
  import: {
    unchanged: 'Diese Zeile ist schon da. Es wurde nichts geändert.',
    numberTaken:
      'Ein anderes Ticket hat diese Nummer. Ändern Sie die Nummer in der Datei und importieren Sie die Zeile neu.',
  },
  past: { readOnly: 'Die Vergangenheit bleibt, wie sie war. Mit Escape zurück zu jetzt, dann geht es.' },
};
