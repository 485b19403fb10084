/**
 * CartPole: a pole stands on a cart, which is pushed to the left or to the right fifty times a second. The
 * equations are those of Barto, Sutton and Anderson, "Neuronlike adaptive elements that can solve difficult
 * learning control problems", 1983, without friction, as in OpenAI's Gym.
 */
export const MOST_STEPS = 200;
const GRAVITY = 9.8;
const CART = 1;
const POLE = 0.1;
/** Half the length of the pole. */
const LENGTH = 0.5;
const FORCE = 10;
const SECONDS = 0.02;
const EDGE = 2.4;
/** 12°. */
const LEAN = Math.PI / 15;

/**
 * Sine and cosine of the small angles of a pole that has not fallen, by their series up to x¹¹ and x¹²: exact
 * to the last bit or two, and the same on every machine, which Math.sin and Math.cos need not be.
 */
export function sine(x) {
  const s = x * x;
  return x * (1 - (s / 6) * (1 - (s / 20) * (1 - (s / 42) * (1 - (s / 72) * (1 - s / 110)))));
}

export function cosine(x) {
  const s = x * x;
  return 1 - (s / 2) * (1 - (s / 12) * (1 - (s / 30) * (1 - (s / 56) * (1 - (s / 90) * (1 - s / 132)))));
}

/**
 * Place, speed, angle and the speed of the angle.
 *
 * @typedef {{ x: number, v: number, angle: number, turn: number }} State
 */

/** @returns {State} */
export function start(random) {
  const small = () => 0.1 * (random.next() - 0.5);
  return { x: small(), v: small(), angle: small(), turn: small() };
}

/** The state a fiftieth of a second later, by Euler's method. @returns {State} */
export function push({ x, v, angle, turn }, right) {
  const [sin, cos] = [sine(angle), cosine(angle)];
  const mass = CART + POLE;
  const pull = ((right ? FORCE : -FORCE) + POLE * LENGTH * turn * turn * sin) / mass;
  const turning = (GRAVITY * sin - cos * pull) / (LENGTH * (4 / 3 - (POLE * cos * cos) / mass));
  const moving = pull - (POLE * LENGTH * turning * cos) / mass;
  return {
    x: x + SECONDS * v,
    v: v + SECONDS * moving,
    angle: angle + SECONDS * turn,
    turn: turn + SECONDS * turning,
  };
}

export const fell = ({ x, angle }) => Math.abs(x) > EDGE || Math.abs(angle) > LEAN;
