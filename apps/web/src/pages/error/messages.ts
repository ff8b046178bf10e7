import { defineMessages } from '../../messages/define-messages.ts';

export const errorMessages = defineMessages({
  en: {
    brokenHeading: 'Sorry, something went wrong',
    brokenText: 'The page could not be shown. Nothing that was saved has been lost.',
    unreachableHeading: 'The service did not answer',
    unreachableText:
      'Check your connection. If others cannot reach it either, try again in a few minutes.',
    forbiddenHeading: 'You may not see this page',
    forbiddenText:
      'Your role in this partnership does not include it. A partnership officer can change that.',
    signedOutHeading: 'You have been signed out',
    signedOutText: 'Sign in again and you will be brought back to this page.',
    badAddressHeading: 'This address cannot be shown',
    signIn: 'Sign in',
    again: 'Try again',
    home: 'Go to the first page',
    requestId: (id: string) => `Reference to quote when asking for help: ${id}`,
  },
});
