using ConvNet;
using DigitsGenerator;

// Draws the digits and writes them: dotnet run -c Release --project data/generator [-- where/to/digits.npz]
string path = args is [var given] ? given : Path.Combine("data", "digits.npz");
DigitSet train = DigitSet.Train, test = DigitSet.Test;
np.savez_compressed(path,
    ("x_train", Images(train)), ("y_train", Labels(train)),
    ("x_test", Images(test)), ("y_test", Labels(test)));
Console.WriteLine($"{path}: {train.Count} + {test.Count} digits, {new FileInfo(path).Length} bytes");

static NDArray Images(DigitSet set) => np.array(set.Images(set.Count)).reshape(set.Count, Ink.Side, Ink.Side);

static NDArray Labels(DigitSet set) => np.array(set.Labels());
