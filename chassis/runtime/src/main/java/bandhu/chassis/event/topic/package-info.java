/** Topics are made by whoever first needs them, with the retention that their kind has. */
package bandhu.chassis.event.topic;
