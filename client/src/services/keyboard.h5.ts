/** A view is no button to a browser: Enter and the space bar do what a tap does, Escape closes the sheet on top. */
const PRESSES = '[role=button],[role=radio],[role=checkbox],[role=tab],[role=switch]';

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    const shades = document.querySelectorAll<HTMLElement>('.sheet__shade');
    shades[shades.length - 1]?.click();
    return;
  }
  const { target } = event;
  if ((event.key !== 'Enter' && event.key !== ' ') || !(target instanceof HTMLElement) || !target.matches(PRESSES))
    return;
  event.preventDefault();
  target.click();
}

document.addEventListener('keydown', onKey);
