/** Measures the suite as it runs, each figure beside a yardstick taken in the same minutes on the same machine. */
package bandhu.bench;
