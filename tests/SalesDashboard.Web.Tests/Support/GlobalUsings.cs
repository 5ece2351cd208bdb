global using Xunit;
// bunit brings a type of the same name.
global using TestContext = Xunit.TestContext;
