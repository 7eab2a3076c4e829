import type { session as english } from '../en/session';
import type { Words } from '../words';

export const session: Words<typeof english> = {
  title: 'Anmelden',
  lead: 'Wenige Sekunden nach der Anmeldung liegt Ihre Warteschlange auf diesem Gerät, und dort bleibt sie auch ohne Netz.',
  name: 'Name',
  nameHint: 'Ihr Anmeldename oder Ihre E-Mail-Adresse',
  password: 'Passwort',
  showPassword: 'Passwort zeigen',
  deviceName: 'Name dieses Geräts',
  deviceHint: 'Damit Sie es in der Liste Ihrer Geräte wiedererkennen',
  change: 'Ändern',
  server: 'Server',
  changeServer: 'Server ändern',
  noKeyring:
    'Dieser Computer hat keinen sicheren Ort für Passwörter. Nach dem Beenden müssen Sie sich neu anmelden. Ihre Änderungen bleiben auf diesem Gerät.',
  signIn: 'Anmelden',
  required: {
    name: 'Geben Sie Ihren Anmeldenamen ein.',
    password: 'Geben Sie Ihr Passwort ein.',
    deviceName: 'Geben Sie diesem Gerät einen Namen.',
  },
  error: {
    wrong: 'Name und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.',
    wrongCode: 'Dieser Code stimmt nicht oder wurde schon verwendet. Warten Sie auf den nächsten.',
    codeTooLate:
      'Das hat zu lange gedauert oder zu viele Versuche gebraucht. Beginnen Sie noch einmal mit Ihrem Passwort.',
    codeUnreadable:
      'Der Server kann Codes von Apps nicht mehr prüfen. Nehmen Sie einen Wiederherstellungscode oder bitten Sie die Administration, Ihren zweiten Faktor zurückzusetzen.',
    rateLimited_one: 'Zu viele Versuche. In {{count}} Sekunde geht es wieder.',
    rateLimited_other: 'Zu viele Versuche. In {{count}} Sekunden geht es wieder.',
    rateLimitOver: 'Sie können es jetzt wieder versuchen.',
    unreachable:
      'Der Server antwortet nicht. Prüfen Sie das Netz und versuchen Sie es noch einmal. Was auf diesem Gerät liegt, ist sicher.',
    clientTooOld: 'Der Server braucht eine neuere App. Laden Sie neu, dann melden Sie sich an.',
    server:
      'Der Server konnte das nicht ausführen. Versuchen Sie es gleich noch einmal; bleibt es so, sagen Sie es der Administration.',
    other: 'Die Anmeldung hat nicht geklappt. {{why}}',
  },
  offline: {
    title: 'Sie sind offline',
    text: 'Die erste Anmeldung auf einem Gerät braucht den Server. Danach können Sie auch offline starten und arbeiten.',
    textKnown:
      'Zum Anmelden braucht es den Server. Bis dahin können Sie weiterarbeiten: Alles wird auf diesem Gerät gesichert.',
  },
  signedOut: {
    changes_one: 'Abgemeldet · {{count}} Änderung auf diesem Gerät gesichert',
    changes_other: 'Abgemeldet · {{count}} Änderungen auf diesem Gerät gesichert',
    nothing: 'Abgemeldet',
    text_one: 'Melden Sie sich wieder als {{person}} an, um sie zu senden.',
    text_other: 'Melden Sie sich wieder als {{person}} an, um sie zu senden.',
    nothingText:
      'Ihre Tickets liegen noch auf diesem Gerät. Melden Sie sich wieder als {{person}} an, um weiterzumachen.',
    asPerson: 'Als {{person}} anmelden',
    other: 'Als jemand anderes anmelden',
    otherText:
      'Die Änderungen von {{person}} bleiben auf diesem Gerät und warten. Wer sich sonst anmeldet, bekommt eigene Tickets und einen eigenen Postausgang.',
    back: 'Zurück zu {{person}}',
    keepWorking: 'Ohne Anmeldung weiterarbeiten',
  },
  demo: {
    title: 'Das ist ein Demo-Desk',
    text: 'Wählen Sie, wer Sie sein möchten. Das Passwort ist für alle gleich.',
    usePerson: 'Als {{name}} anmelden, {{role}}',
    byHand: 'Von Hand: maya, oskar, deniz, sam, ines, admin, priya oder luca, mit dem Passwort',
    people: {
      maya: 'Service Desk, L1',
      oskar: 'Netzwerk, L2',
      deniz: 'Technik vor Ort, L2',
      sam: 'Teamleitung',
      ines: 'Prozessverantwortung',
      admin: 'Administration',
      priya: 'Meldende Person',
      luca: 'Kontakt beim Dienstleister',
    },
  },
  defaultDevice: {
    browser: '{{browser}} auf {{system}}',
    desktop: 'Firstline auf {{system}}',
    unknown: 'Dieses Gerät',
  },
  starting: 'Start …',
};
