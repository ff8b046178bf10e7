/** The three RAG shapes. */
export const Mark = () => (
  <svg className="header__mark" width="54" height="18" viewBox="0 0 54 18" aria-hidden="true">
    <path d="M9 1.5 17 16H1Z" fill="currentColor" />
    <path d="M27 .8 35.2 9 27 17.2 18.8 9Z" fill="currentColor" />
    <circle cx="45" cy="9" r="7.8" fill="currentColor" />
  </svg>
);
