import type { Standing } from '@ragstone/domain/plan/status';

const outline = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 };

const shapes = {
  red: <path d="M6 .6 11.8 11H.2Z" fill="currentColor" />,
  amber: <path d="M6 0 12 6 6 12 0 6Z" fill="currentColor" />,
  green: <circle cx="6" cy="6" r="5.6" fill="currentColor" />,
  complete: <path d="m1.2 6.4 3.2 3.4 6.4-7.6" {...outline} />,
  'not-started': <circle cx="6" cy="6" r="4.8" {...outline} strokeWidth="1.6" />,
  'not-rated': <path d="M1.5 6h9" {...outline} />,
  'no-update': <path d="M6 .8v6.6M6 9.4v2.2" {...outline} />,
  'closed-not-achieved': <path d="m1.6 1.6 8.8 8.8m0-8.8-8.8 8.8" {...outline} />,
  cancelled: <path d="M2.6 11.4 9.4.6" {...outline} />,
} satisfies Record<Standing, React.ReactNode>;

/** The shape of a standing. Drawn, because fonts draw these signs in a dozen sizes or not at all. */
export function RagShape({ standing }: { standing: Standing }) {
  return (
    <svg className="rag-shape" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[standing]}
    </svg>
  );
}
