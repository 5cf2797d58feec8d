#ifndef DEMOGRAPHY_H
#define DEMOGRAPHY_H
#endif
