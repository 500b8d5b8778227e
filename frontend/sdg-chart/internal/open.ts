/** Follows an address as a link does: in the page, or beside it with a key held down. */
export function openAddress(href: string, event: MouseEvent | KeyboardEvent, root: ParentNode & Node): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) {
    window.open(href, '_blank', 'noopener');
    return;
  }
  // A click on a link, so that the page's router takes it and nothing is loaded anew.
  const link = document.createElement('a');
  link.href = href;
  link.hidden = true;
  root.append(link);
  link.click();
  link.remove();
}
