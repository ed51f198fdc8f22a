// The theme's search of hand-written pages reads ?q= too, opens over ours and takes the query out of the address. It
// starts at the end of the page; run before that, this leaves it nothing to start.
for (const part of document.querySelectorAll('[data-md-component="search"], label[for="__search"]')) part.remove();
// From a folder browsers run no modules, and the page says so. Elsewhere the answer to an address comes in a moment;
// until then the list of everything would only flicker.
if (location.protocol !== "file:" && "noModule" in HTMLScriptElement.prototype) {
  document.querySelector("[data-search-still]").hidden = true;
  if (location.search) document.querySelector("[data-search-results]").setAttribute("aria-busy", "true");
}
