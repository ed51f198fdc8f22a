// Elements of the page, made without markup: whatever a declaration says stays text.

/** An element with attributes and children; strings become text, and what is false or null is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== false && child !== null));
  return made;
}

/** Text with the places of the words in it marked; cells of a row stand apart. */
export function marked(text, places) {
  const parts = [];
  let done = 0;
  for (const { start, end } of places) {
    parts.push(cells(text.slice(done, start)), element("mark", {}, cells(text.slice(start, end))));
    done = end;
  }
  return [...parts, cells(text.slice(done))];
}

function cells(text) {
  return text.replaceAll("\t", "　");
}

/** A count as it is printed: 1,074. */
export function count(number) {
  return number.toLocaleString("zh-CN");
}
