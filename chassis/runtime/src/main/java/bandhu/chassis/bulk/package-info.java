/** All records that fulfil a condition, changed in one request. */
package bandhu.chassis.bulk;
