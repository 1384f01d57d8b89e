/** The main job of the system, told step by step through the gateway. It is the demo and the end-to-end test at once. */
@NullMarked
package vn.tiendo.local.demo;

import org.jspecify.annotations.NullMarked;
