/** A cell without a figure: a mark for the eye, and in words why for a screen reader. */
export const Absent = ({ said, mark = '–' }: { said: string; mark?: string }) => (
  <span className="absent">
    <span aria-hidden="true">{mark}</span>
    <span className="govuk-visually-hidden">{said}</span>
  </span>
);
