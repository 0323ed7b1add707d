/** The facts behind the figures, listed and searched. */
package bandhu.analytics.drill;
