/**
 * The suite on one machine, without Docker: each part is a process of its own, recorded under {@code .bandhu/run}, so
 * that nothing has to stay awake to look after it.
 */
package bandhu.local;
