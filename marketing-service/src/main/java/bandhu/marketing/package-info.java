/** Talking: segments, templates, campaigns, journeys, messages, loyalty, coupons, social listening. */
package bandhu.marketing;
