import type { ReactNode } from 'react';

type ButtonProps = {
  children: ReactNode;
  kind?: 'primary' | 'secondary' | 'warning';
  type?: 'button' | 'submit';
  onClick?: () => void;
  /** Work is under way: the button keeps its place and its focus, and does nothing more. */
  isBusy?: boolean;
  isDisabled?: boolean;
};

const classes = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
};

export function Button(props: ButtonProps) {
  const { children, kind = 'primary', type = 'button', onClick, isBusy = false } = props;
  return (
    <button
      type={type}
      className={classes[kind]}
      disabled={props.isDisabled === true}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}

/** A button that looks like a link, for small acts within text. */
export function LinkButton({ children, onClick, isDisabled = false }: LinkButtonProps) {
  return (
    <button type="button" className="link-button" disabled={isDisabled} onClick={onClick}>
      {children}
    </button>
  );
}
type LinkButtonProps = { children: ReactNode; onClick: () => void; isDisabled?: boolean };

/** Buttons and links at the foot of a form, in one row while there is room. */
export const Buttons = ({ children }: { children: ReactNode }) => (
  <div className="buttons">{children}</div>
);
