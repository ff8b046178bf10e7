/**
 * Holmesdale's counts by half year, October 2020 to March 2021 first and April to September 2026
 * last. Written by hand, because they are the story: the total falls while burglary rises.
 */
export const holmesdaleHalves: Readonly<Record<string, readonly number[]>> = {
  'anti-social-behaviour': [1010, 1290, 820, 1060, 700, 915, 655, 850, 620, 821, 640, 858],
  'bicycle-theft': [27, 39, 24, 37, 23, 35, 20, 32, 17, 30, 13, 21],
  burglary: [238, 217, 232, 216, 224, 212, 226, 213, 216, 215, 245, 267],
  'criminal-damage-and-arson': [402, 418, 405, 421, 394, 407, 383, 396, 388, 372, 356, 334],
  'domestic-abuse-reports': [385, 405, 400, 415, 412, 426, 430, 439, 447, 455, 506, 528],
  drugs: [85, 83, 80, 82, 84, 87, 88, 91, 95, 92, 117, 119],
  'other-crime': [83, 85, 85, 88, 89, 91, 90, 91, 90, 87, 79, 76],
  'other-theft': [340, 362, 361, 382, 358, 375, 341, 357, 345, 324, 313, 285],
  'possession-of-weapons': [21, 23, 24, 25, 25, 27, 26, 28, 28, 27, 29, 29],
  'public-order': [265, 296, 281, 312, 276, 300, 262, 287, 265, 260, 242, 228],
  robbery: [11, 10, 9, 9, 10, 9, 7, 8, 8, 9, 5, 4],
  shoplifting: [192, 212, 222, 238, 254, 268, 286, 290, 293, 278, 267, 231],
  'theft-from-the-person': [16, 20, 19, 23, 21, 24, 22, 24, 22, 22, 16, 15],
  'vehicle-crime': [324, 318, 338, 331, 332, 325, 320, 312, 310, 294, 279, 242],
  'violence-and-sexual-offences': [
    1490, 1610, 1602, 1690, 1604, 1395, 1362, 1402, 1345, 1325, 1330, 1270,
  ],
};

/** Burglary month by month since October 2024: its rise from July 2026 on is told to the month. */
export const holmesdaleBurglary: readonly number[] = [
  36, 35, 38, 40, 32, 35, 33, 35, 36, 39, 37, 35, 40, 39, 43, 46, 36, 41, 38, 41, 40, 49, 51, 48,
];
