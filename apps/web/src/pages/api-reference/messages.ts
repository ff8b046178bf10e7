import { defineMessages } from '../../messages/define-messages.ts';

export const apiReferenceMessages = defineMessages({
  en: {
    heading: 'API',
    lede: 'Every figure and row of these pages can be read by a program. The same rules say who may.',
    document: 'OpenAPI 3.1 document',
    public: 'Open to anyone',
    signedIn: 'Needs a session',
    permission: (name: string) => `Needs a session and the permission ${name}`,
    parameters: 'In the address',
    body: 'Sent',
    answer: 'Answer',
    noContent: 'An empty answer, status 204',
    name: 'Name',
    type: 'Type',
    required: 'Required',
    meaning: 'Meaning',
    yes: 'Yes',
    no: 'No',
    failures: 'Failures',
    failuresText:
      'Any failure answers application/problem+json (RFC 9457): type, title, status, detail, and errors with a pointer to each field that is wrong.',
    listOf: (type: string) => `list of ${type}`,
    oneOf: (values: string) => `one of ${values}`,
    groups: {
      installation: 'Installation',
      session: 'Session',
      account: 'Account',
      people: 'People',
      settings: 'Settings',
    } as Record<string, string>,
  },
});
