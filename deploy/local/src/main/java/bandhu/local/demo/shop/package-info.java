/** A shop and its year, made up from a seed. */
package bandhu.local.demo.shop;
