/** The catalogue: what is sold, in which family, at which price, and what it solves. */
package bandhu.sales.product;
