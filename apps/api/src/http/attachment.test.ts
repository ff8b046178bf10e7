import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from './attachment.ts';

test('a name is saved as it is, and kept plain for what reads no more', () => {
  expect(attachment('kent 2025-01.zip')).toBe(
    'attachment; filename="kent 2025-01.zip"; filename*=UTF-8\'\'kent%202025-01.zip',
  );
  expect(attachment('Trosedd – Gwynedd.ods')).toContain("filename*=UTF-8''Trosedd%20%E2%80%93");
});

test('no name leads out of its header or its folder', () => {
  expect(attachment('a"; x="b\r\nSet-Cookie: c.csv')).not.toMatch(/[\r\n]|"b/);
  expect(attachment('../../etc/passwd')).toContain('filename="__.._etc_passwd"');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(attachment(name)).toMatch(
        /^attachment; filename="[A-Za-z0-9 ._()-]+"; filename\*=UTF-8''[A-Za-z0-9%!~._-]*$/,
      );
    }),
  );
});
