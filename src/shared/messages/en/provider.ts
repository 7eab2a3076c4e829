// Sign-in by an identity provider, on the sign-in page and on the page that leads back to the app.
export const provider = {
  or: 'or',
  signIn: 'Sign in with {{name}}',
  /** Where its name is not known: the server is gone, or no longer has one. */
  unnamed: 'OpenID Connect',
  coming: 'Signing in…',
  waiting: {
    title: 'Continue in your browser',
    text: 'Sign in there with {{name}}, then come back. This window notices by itself.',
    again: 'Open it again',
    cancel: 'Cancel',
  },
  failed: {
    cancelled: 'You stopped signing in at {{name}}. Nothing has changed; try again, or use your password.',
    expired: 'This sign-in took too long, was used before, or was begun in another browser. Start it again from here.',
    unreachable: '{{name}} does not answer. Try again in a moment, or sign in with your password.',
    refused:
      'What {{name}} said about you could not be verified, so nobody was signed in. Try again; if it stays so, tell your administrator.',
    unknown:
      'No account here belongs to you at {{name}}. Ask an administrator to add one with the e-mail address that you have there.',
    unverified:
      '{{name}} has not confirmed your e-mail address, so your account here can’t be found by it. Confirm it there, or ask an administrator.',
    several: 'More than one account here has your e-mail address. Ask an administrator which one is yours.',
    taken:
      'The account with your e-mail address belongs to another sign-in at {{name}}. Ask an administrator to look into it.',
    inactive: 'Your account here is switched off. Ask an administrator if you need it again.',
    tooMany: 'Too many sign-ins were begun from here. Wait a few minutes, then try again.',
  },
  page: {
    doneTitle: 'Almost there',
    doneText: 'You can go back to Firstline and close this page.',
    failedTitle: 'Signing in did not work',
    failedText: 'Firstline says why. Go back to it to try again.',
    back: 'Back to Firstline',
  },
} as const;
