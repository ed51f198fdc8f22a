// The theme's search of hand-written pages reads ?q= too, opens over ours and takes the query out of the address. It
// starts at the end of the page; run before that, this leaves it nothing to start.
for (const part of document.querySelectorAll('[data-md-component="search"], label[for="__search"]')) part.remove();
