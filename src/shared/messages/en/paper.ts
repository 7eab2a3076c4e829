// Documents that leave the desk: as a file, on paper.
export const paper = {
  contents: 'On this page',
  menu: 'Export or print',
  markdown: 'Markdown file',
  html: 'HTML file',
  pdf: 'PDF file…',
  print: 'Print, or save as PDF…',
  savedAs: 'Saved as {{name}}',
  notWritten: 'The file could not be written there. Choose another folder.',
  saved: {
    clean: 'Saved',
    kept: 'Kept on this device',
    waits: 'Saved on this device, waits to be sent',
    notKept: 'This device has no room left. Copy your text before you close the page.',
    incomplete: 'Give it a title, then it is saved.',
    refused: 'Not saved. {{why}}',
    clash: 'Needs you',
  },
  clash: {
    title: '{{who}} saved this at {{time}}, too',
    body: 'You both changed: {{fields}}. Everything else is brought together already; nothing is sent until you choose.',
    theirs: '{{field}}, as {{who}} has it',
    mine: 'Keep mine',
    takeTheirs: 'Take theirs',
    empty: 'nothing',
  },
} as const;
