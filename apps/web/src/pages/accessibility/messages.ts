import { defineMessages } from '../../messages/define-messages.ts';

export const accessibilityMessages = defineMessages({
  en: {
    heading: 'Accessibility statement',
    lede: 'Ragstone is meant to be used by everyone who sits on, works for or reports to a Community Safety Partnership.',
    canHeading: 'What you can do',
    can: [
      'Use every page with a keyboard alone.',
      'Use it with a screen reader: headings, landmarks, tables and forms say what they are.',
      'Enlarge to 400% without losing text or scrolling sideways, wide tables apart.',
      'Tell every rating by its shape and its word, never by colour alone.',
      'Choose your own colours, and turn off motion.',
      'Print every page on A4 in black and white.',
      'Turn off the keyboard shortcuts, from the foot of any page.',
    ],
    statusHeading: 'How far it complies',
    status:
      'Ragstone aims at the Web Content Accessibility Guidelines 2.2, level AA. No page has a fault known to us at the moment of release. This is our own finding: nobody independent has audited it, and it has not yet been tried with people who use a screen reader or speech control every day.',
    limitsHeading: 'What to know',
    limits: [
      'Charts are drawings. The finding, the sentence and the table beside each one say the same in words and figures.',
      'Wide tables scroll sideways inside their own box on small screens, where they do not become cards.',
      'Files that other organisations publish and that are linked from here may not be accessible.',
    ],
    testedHeading: 'How it is tested',
    tested:
      'Every page is checked by an automatic tool (axe) at the width of a laptop and of a phone, with error messages and dialogs open, whenever the program changes. The people who make it look at its pages at 400% zoom, in forced colours and on paper. Automatic checks find less than half of what can be wrong.',
    tellHeading: 'If something does not work for you',
    tell: 'Tell your partnership officer what you tried, on which page and with what. They are responsible for this installation and can give you the figures or the plan in another form.',
    enforceHeading: 'If you are not content with the answer',
    enforce:
      'The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. Contact the Equality Advisory and Support Service.',
  },
});
