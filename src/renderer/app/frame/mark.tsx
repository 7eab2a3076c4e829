/** Firstline's mark: three lines, the first one open. */
export const Mark = ({ size = 16 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
    <path d="M1.5 12.5h8" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    <circle cx="13" cy="12.5" r="1.6" fill="var(--fl-accent)" />
    <path d="M1.5 7.7h9M1.5 3h13" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
  </svg>
);
