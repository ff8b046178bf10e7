import { defineMessages } from '../../messages/define-messages.ts';

export const notFoundMessages = defineMessages({
  en: {
    heading: 'Page not found',
    text: 'There is nothing at this address, or it belongs to a partnership that you are not a member of.',
    check: 'If you typed the address, check it. If you followed a link, it may be out of date.',
    home: 'Go to the first page',
  },
});
