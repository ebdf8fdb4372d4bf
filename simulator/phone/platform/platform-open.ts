const STORED_AS = 'virtual-phones-platform';

/** Whether the platform panel was left open. */
export function readPlatformOpen(): boolean {
  return localStorage.getItem(STORED_AS) === 'open';
}

/** Remembers whether the platform panel is open. */
export function storePlatformOpen(isOpen: boolean): void {
  localStorage.setItem(STORED_AS, isOpen ? 'open' : 'closed');
}
