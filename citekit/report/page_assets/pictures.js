// Every picture can be saved, as SVG as it is and as PNG drawn by the browser.
function save(name, blob) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const asSvg = (picture) => new XMLSerializer().serializeToString(picture);

function asPng(picture) {
  const image = new Image(), width = picture.width.baseVal.value, height = picture.height.baseVal.value;
  const scale = Math.min(2, 8000 / Math.max(width, height));
  return new Promise((done, failed) => {
    image.onerror = failed;
    image.onload = () => {
      const canvas = make("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
      const pen = canvas.getContext("2d");
      pen.fillStyle = "white";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(done, "image/png");
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asSvg(picture))}`;
  });
}

function dressPictures() {
  for (const one of document.querySelectorAll("[data-picture]")) {
    const picture = one.querySelector("svg"), name = one.dataset.picture;
    const svg = make("button", { type: "button", "data-save": "svg" }, "SVG"), png = make("button", { type: "button", "data-save": "png" }, "PNG");
    svg.addEventListener("click", () => save(`${name}.svg`, new Blob([asSvg(picture)], { type: "image/svg+xml" })));
    png.addEventListener("click", async () => save(`${name}.png`, await asPng(picture)));
    one.querySelector(".save").append(svg, png);
    picture.querySelector("title").dataset.w = `picture.${name}`;
    const { w, values } = picture.querySelector("desc").dataset;
    if (w) one.querySelector("figcaption").after(make("p", { class: "muted", w, "data-values": values }));
  }
}
