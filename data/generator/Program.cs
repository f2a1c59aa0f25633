using ConvNet;
using DigitsGenerator;

// Draws the digits and writes them: dotnet run --project data/generator [-- where/to/digits.npz]
string path = args is [var given] ? given : Path.Combine("data", "digits.npz");
