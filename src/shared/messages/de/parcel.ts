import type { parcel as english } from '../en/parcel';
import type { Words } from '../words';

export const parcel: Words<typeof english> = {
  action: {
    save: 'Als Datei speichern …',
    open: 'Datei öffnen …',
  },
  why: { one: 'Eine Datei enthält ein Ticket. Speichern Sie sie einzeln.' },
  save: {
    offer: 'Als Datei übergeben',
    hint: 'Für eine Übergabe ohne Netz',
    done: '{{file}} ist gespeichert. Wer sie in Firstline öffnet, kann ohne Netz weiterarbeiten; sie ist nicht verschlüsselt.',
  },
  page: {
    title: 'Ticket aus einer Datei',
    label: 'Was in der Datei ist',
    drop: 'Eine Firstline-Datei endet auf .firstline. Sie können sie auch irgendwo auf diesem Fenster ablegen.',
    signed: 'Auf dem Gerät von {{person}} signiert und von {{desk}} beglaubigt. Seitdem wurde nichts daran geändert.',
    saved: 'Gespeichert {{time}}.',
    offered: '{{person}} übergibt es an {{group}}',
    offeredHow: 'Wer zuerst annimmt, hat es; war jemand schneller, erfahren Sie es.',
    unsent_one: '{{count}} Änderung darin hatte den Server beim Speichern noch nicht erreicht.',
    unsent_other: '{{count}} Änderungen darin hatten den Server beim Speichern noch nicht erreicht.',
    latest: 'Zuletzt',
    articles: 'Verwendete Artikel',
    attachments: 'Anhänge',
    take: 'Übernehmen',
    takeHow:
      'Es ist dann auf diesem Gerät wie jedes andere Ticket. Was es enthält und was Sie tun, wird gesendet, sobald Netz da ist, und zählt einmal, wer auch immer zuerst sendet.',
    open: 'Ticket öffnen',
    taken: 'Es ist schon auf diesem Gerät.',
    own: 'Sie haben diese Datei auf diesem Gerät gespeichert.',
    another: 'Andere Datei öffnen …',
    choose: 'Datei öffnen …',
    none: 'Es ist keine Datei geöffnet',
  },
  fault: {
    title: '{{file}} wurde nicht geöffnet',
    savedNot: '{{number}} wurde nicht als Datei gespeichert',
    notAParcel: 'Das ist kein von Firstline gespeichertes Ticket. Wählen Sie eine Datei, die auf .firstline endet.',
    tooLarge:
      'Die Datei ist zu groß für ein Ticket. Bitten Sie den Absender, sie neu zu speichern oder über das Netz zu senden.',
    newer:
      'Sie wurde mit einem neueren Firstline gespeichert. Aktualisieren Sie dieses und öffnen Sie sie noch einmal.',
    older:
      'Sie wurde mit einem älteren Firstline gespeichert. Bitten Sie den Absender, es zu aktualisieren und sie neu zu speichern.',
    noKey:
      'Dieses Gerät kennt den Schlüssel seines Service Desks noch nicht. Verbinden Sie es einmal mit dem Server und versuchen Sie es noch einmal.',
    otherDesk:
      'Sie stammt von einem anderen Service Desk, „{{desk}}“. Hier lassen sich nur Dateien des eigenen Service Desks öffnen.',
    tampered:
      'Sie wurde nach dem Signieren geändert oder unterwegs beschädigt. Nichts daraus wurde verwendet. Bitten Sie den Absender um eine neue Datei.',
    expired:
      'Das Zertifikat, mit dem sie signiert ist, ist abgelaufen ({{until}}). Der Absender muss sich einmal verbinden und sie neu speichern.',
    revoked:
      'Dem Gerät, auf dem sie signiert wurde, wird nicht mehr vertraut. Bitten Sie den Absender um eine neue Datei von einem anderen Gerät.',
    notForYou:
      'Sie enthält ein Ticket, das Sie nicht bearbeiten dürfen. Bitten Sie den Absender, es einer Ihrer Gruppen anzubieten.',
    saveNoKey:
      'Dieses Gerät hat noch kein Zertifikat seines Service Desks. Verbinden Sie es einmal mit dem Server und speichern Sie noch einmal.',
    saveExpired:
      'Das Zertifikat dieses Geräts ist abgelaufen. Verbinden Sie es einmal mit dem Server und speichern Sie noch einmal.',
    saveTooLarge: 'Für eine Datei ist es zu viel. Senden Sie es über das Netz.',
    saveNotForYou: 'Sie dürfen dieses Ticket nicht bearbeiten und können es deshalb nicht weitergeben.',
  },
};
