// Whom a demo desk shows itself to, by the name that they sign in with. The server says that it is one.
export const demoPeople = [
  { signInName: 'maya', name: 'Maya Okafor' },
  { signInName: 'oskar', name: 'Oskar Berg' },
  { signInName: 'deniz', name: 'Deniz Kaya' },
  { signInName: 'sam', name: 'Sam Whitlock' },
  { signInName: 'ines', name: 'Inês Carvalho' },
  { signInName: 'admin', name: 'Robin Ashdown' },
  { signInName: 'priya', name: 'Priya Raman' },
  { signInName: 'luca', name: 'Luca Ferrante' },
] as const;

/** No secret: it opens nothing but a demo desk. */
export const DEMO_PASSWORD = 'firstline-demo';
