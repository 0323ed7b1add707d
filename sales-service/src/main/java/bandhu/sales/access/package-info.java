/** Whose records an actor may see. */
package bandhu.sales.access;
