#include "demography.h"
