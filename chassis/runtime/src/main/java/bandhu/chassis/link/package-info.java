/** Links that people without a token follow: signed for one purpose and one record, and valid for a time. */
package bandhu.chassis.link;
