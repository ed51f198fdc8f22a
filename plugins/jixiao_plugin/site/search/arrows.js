// The arrow keys: down leads from the field into the declarations listed and through them, up leads back.

/** Lets the arrow keys move between a field and the links to declarations in a place. */
export function moveByArrows(field, place) {
  const move = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [field, ...place.querySelectorAll("a[data-id]")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener("keydown", move);
  place.addEventListener("keydown", move);
}
