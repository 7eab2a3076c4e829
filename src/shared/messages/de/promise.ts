import type { promise as english } from '../en/promise';
import type { Words } from '../words';

export const promise: Words<typeof english> = {
  action: 'Rückruf zusagen …',
  title: 'Der meldenden Person zugesagt',
  due: 'Zugesagt für {{due}}',
  left: 'in {{time}}',
  over: '{{time}} zu spät',
  madeBy: 'von {{who}}, {{time}}',
  ended: { kept: 'Eingehalten von {{who}}, {{time}}', calledOff: 'Zurückgenommen von {{who}}, {{time}}' },
  keep: 'Eingehalten',
  keepNamed: 'Eingehalten: {{text}}, {{number}}',
  callOff: 'Zurücknehmen',
  callOffNamed: 'Zurücknehmen: {{text}}, {{number}}',
  form: {
    at: 'Bis wann?',
    quick: 'Zeiten zur Auswahl',
    in: 'in {{time}}',
    today: 'heute {{time}}',
    tomorrow: 'morgen {{time}}',
    text: 'Was haben Sie zugesagt?',
    textHint: 'Die meldende Person sieht das nicht. Wer das Ticket dann hat, wird zehn Minuten vorher daran erinnert.',
    callBack: 'Zurückrufen',
    past: 'Diese Zeit ist vorbei. Wählen Sie eine, die noch kommt.',
    submit: 'Zusagen',
  },
  done: {
    made: 'Zugesagt für {{due}}',
    kept: 'Zusage eingehalten',
    calledOff: 'Zusage zurückgenommen',
  },
  event: {
    made: '{{who}} der meldenden Person für {{due}} zugesagt: {{text}}',
    kept: '{{who}} die Zusage „{{text}}“ eingehalten',
    calledOff: '{{who}} die Zusage „{{text}}“ zurückgenommen',
    lifted: '{{who}} die Zusage „{{text}}“ rückgängig gemacht',
    again: '{{who}} die Zusage „{{text}}“ wieder offen gesetzt',
  },
  told: 'Der meldenden Person zugesagt: {{text}}',
};
