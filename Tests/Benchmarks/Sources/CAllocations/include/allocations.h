#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

/* How often this process has asked for memory: the C library's functions are counted, and then do what they always do. */
long allocations(void);

#endif
