// Adds to the page what it does without: 复制 beside the citation, and a citation of each place whose # is followed.
const block = document.querySelector("[data-cite]");

const citation = (figure, hash) => {
  const copy = block.cloneNode(true);
  const place = copy.querySelector("[data-cite-figure]");
  const address = copy.querySelector("[data-cite-address]");
  if (figure && place) place.textContent = figure;
  else if (figure) copy.firstChild.after(`，${figure}`);
  if (address) address.textContent += hash;
  else copy.append(` ${location.href.replace(/#.*/, "")}${hash}`);
  return copy.textContent;
};

const copied = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not allowed, or opened from a folder
  }
};

const button = (words) => Object.assign(document.createElement("button"), { type: "button", textContent: words });

const copier = (text, said) => {
  const copy = button("复制");
  copy.addEventListener("click", async () => {
    said.textContent = (await copied(text())) ? "已复制" : "浏览器不让复制，请选中文字自己复制";
  });
  return copy;
};

const status = () => {
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  return said;
};

if (block) {
  const line = document.createElement("p");
  const said = status();
  line.className = "jx-copy jx-screen";
  line.append(copier(() => citation("", ""), said), " ", said);
  block.after(line);

  const strip = document.createElement("aside");
  const words = document.createElement("p");
  const answer = status();
  const close = button("关闭");
  let origin = null;
  strip.className = "jx-strip";
  strip.hidden = true;
  strip.setAttribute("aria-label", "引用这一处");
  words.className = "jx-cite";
  strip.append(words, copier(() => words.textContent, answer), " ", close, " ", answer);
  document.body.append(strip);
  const shut = () => {
    strip.hidden = true;
    origin?.focus();
  };
  close.addEventListener("click", shut);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !strip.hidden) shut();
  });
  document.addEventListener("click", (event) => {
    const here = event.target.closest?.("a.jx-here");
    if (!here) return;
    origin = here;
    words.textContent = citation(here.getAttribute("aria-label").replace(/^引用：/, ""), here.getAttribute("href"));
    answer.textContent = "";
    strip.hidden = false;
  });
  // With a listener to serve, phones show what pointing shows when a row is tapped.
  document.addEventListener("touchstart", () => {}, { passive: true });
}
