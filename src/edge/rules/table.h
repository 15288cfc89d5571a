#pragma once
// The table of fields and functions, with the types that the parser needs.
#include "ast.h"

#include <sallyport/edge/fields.h>

namespace sallyport::edge::rules {

const Type& typeOfField(std::size_t row); // of fieldTable()
const std::vector<std::string>& europeanUnion();

// Whether an argument of that type may stand there.
bool takes(const Function::Parameter& parameter, const Type& type);
// What a call gives: the type of the table, or of the first argument.
Type returned(const Function& function, const Type& first);

} // namespace sallyport::edge::rules
