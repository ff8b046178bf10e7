const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/\biPhone\b|\biPad\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

const firstOf = (known: [RegExp, string][], text: string) =>
  known.find(([shape]) => shape.test(text))?.[1];

/** What a person would call the device that sent this `User-Agent`; `undefined` when it cannot be told. */
export function deviceName(userAgent: string): { browser: string; system: string } | undefined {
  const browser = firstOf(browsers, userAgent);
  const system = firstOf(systems, userAgent);
  return browser === undefined || system === undefined ? undefined : { browser, system };
}
