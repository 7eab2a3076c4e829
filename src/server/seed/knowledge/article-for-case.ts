// Which everyday cases are solved by an article of the desk, by the case's title as its template has it.
import { articleId } from './article-story';

const articles: Readonly<Record<string, number>> = {
  'Forgot password after the holidays': 1011,
  'Account locked again': 1013,
  'Locked out every morning': 1013,
  'New phone, second factor lost': 1014,
  'Starter on {day} has no account yet': 1017,
  'No right to post credit notes': 1018,
  'Folder deleted by mistake': 1059,
  'Folder has vanished from drive P:': 1059,
  'Phone left on the train': 1063,
  'Laptop stolen from the car': 1063,
  'Order can’t be released: “blocked by user”': 1049,
  'VPN does not connect from the hotel': 1002,
  'VPN asks for a certificate': 1003,
  'No Wi-Fi since the power cut, {place}': 1005,
  'Page of a new supplier is blocked': 1010,
  'Search in mail finds nothing': 1023,
  'Mails to one customer come back': 1024,
  'Shared mailbox does not show': 1026,
  'Softphone shows “not registered”': 1053,
  'Calls drop after 30 seconds': 1053,
  'Fan of {device} runs all day': 1031,
  'Laptop very slow since {day}': 1031,
  '{device} asks for the recovery key': 1030,
  'Only one of two screens works in {room}': 1032,
  'Headset: nobody hears me': 1035,
  'Scan to mail sends nothing, {room}': 1027,
  'Label printer at {place} skips labels': 1040,
  'No data abroad': 1055,
  'New badge opens nothing': 1056,
  'Card terminal says “host not found”': 1057,
  'No licence left for the PDF editor': 1044,
};

/** Null: nobody has written it down yet. */
export const articleFor = (title: string): string | null => {
  const number = articles[title];
  return number === undefined ? null : articleId(number);
};
