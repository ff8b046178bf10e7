/** What Ragstone uses of the library, which brings no types of its own. */
declare module 'jstat' {
  const library: {
    jStat: {
      /** The regularised incomplete beta function: x from 0 to 1, a and b above 0. */
      ibeta(x: number, a: number, b: number): number;
      gammaln(x: number): number;
      /** The regularised lower incomplete gamma function. */
      lowRegGamma(a: number, x: number): number;
      /** The complementary error function. */
      erfc(z: number): number;
      /** Inverse of the complementary error function. */
      erfcinv(p: number): number;
      beta: { inv(p: number, a: number, b: number): number };
      chisquare: { inv(p: number, degreesOfFreedom: number): number };
    };
  };
  export = library;
}
