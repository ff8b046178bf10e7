const name = 'ragstone-keys';

/** Whether this browser's reader uses the keys. Storage can be forbidden; then they are on. */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

export function keepKeysOn(isOn: boolean): void {
  try {
    localStorage.setItem(name, isOn ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing still obeys for as long as the page is open.
  }
}
