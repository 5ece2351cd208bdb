// Shows the scenes of the page in turns. Nothing is loaded for it: hidden scenes are kept as true as the shown one.
const burnInStep = 300_000;
const places = [[0, 0], [4, 0], [4, 4], [0, 4]];

export function rotate(scenes, seconds) {
  if (scenes.length < 2) {
    return;
  }
  let shown = 0;
  setInterval(() => {
    shown = (shown + 1) % scenes.length;
    scenes.forEach((scene, index) => { scene.hidden = index !== shown; });
  }, seconds * 1000);
}

/** Moves the picture by some pixels now and then, so that nothing burns into the panel. */
export function keepMoving(stage) {
  let place = 0;
  setInterval(() => {
    place = (place + 1) % places.length;
    const [x, y] = places[place];
    stage.style.translate = `calc(var(--u) * ${x}) calc(var(--u) * ${y})`;
  }, burnInStep);
}
