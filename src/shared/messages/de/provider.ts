import type { provider as english } from '../en/provider';
import type { Words } from '../words';

export const provider: Words<typeof english> = {
  or: 'oder',
  signIn: 'Mit {{name}} anmelden',
  unnamed: 'OpenID Connect',
  coming: 'Anmeldung läuft …',
  waiting: {
    title: 'Im Browser geht es weiter',
    text: 'Melden Sie sich dort mit {{name}} an und kommen Sie dann zurück. Dieses Fenster merkt es von selbst.',
    again: 'Noch einmal öffnen',
    cancel: 'Abbrechen',
  },
  failed: {
    cancelled:
      'Sie haben die Anmeldung bei {{name}} abgebrochen. Es hat sich nichts geändert; versuchen Sie es noch einmal, oder nehmen Sie Ihr Passwort.',
    expired:
      'Diese Anmeldung hat zu lange gedauert, wurde schon benutzt oder in einem anderen Browser begonnen. Beginnen Sie hier noch einmal.',
    unreachable:
      '{{name}} antwortet nicht. Versuchen Sie es gleich noch einmal, oder melden Sie sich mit Ihrem Passwort an.',
    refused:
      'Was {{name}} über Sie sagt, ließ sich nicht prüfen; darum wurde niemand angemeldet. Versuchen Sie es noch einmal; bleibt es so, sagen Sie es der Administration.',
    unknown:
      'Hier gehört kein Konto zu Ihnen bei {{name}}. Bitten Sie die Administration, eines mit der E-Mail-Adresse anzulegen, die Sie dort haben.',
    unverified:
      '{{name}} hat Ihre E-Mail-Adresse nicht bestätigt; darum lässt sich Ihr Konto hier nicht darüber finden. Bestätigen Sie sie dort, oder fragen Sie die Administration.',
    several: 'Mehr als ein Konto hier hat Ihre E-Mail-Adresse. Fragen Sie die Administration, welches Ihres ist.',
    taken:
      'Das Konto mit Ihrer E-Mail-Adresse gehört zu einer anderen Anmeldung bei {{name}}. Bitten Sie die Administration, das zu klären.',
    inactive: 'Ihr Konto hier ist abgeschaltet. Fragen Sie die Administration, wenn Sie es wieder brauchen.',
    tooMany:
      'Von hier wurden zu viele Anmeldungen begonnen. Warten Sie einige Minuten und versuchen Sie es dann wieder.',
  },
  page: {
    doneTitle: 'Fast geschafft',
    doneText: 'Sie können zu Firstline zurückkehren und diese Seite schließen.',
    failedTitle: 'Die Anmeldung hat nicht geklappt',
    failedText: 'Firstline sagt, warum. Kehren Sie dorthin zurück, um es noch einmal zu versuchen.',
    back: 'Zurück zu Firstline',
  },
};
