using ConvNet;
using DataGenerator;

// Draws the digits, clothes and figures and writes them: dotnet run -c Release --project data/generator [-- where/to]
string folder = args is [var given] ? given : "data";
Write("digits.npz", DigitSet.Train, DigitSet.Test, (Ink.Side, Ink.Side));
Write("clothes.npz", ClothesSet.Train, ClothesSet.Test, (ClothesSet.Side, ClothesSet.Side));
Write("figures.npz", FigureSet.Train, FigureSet.Test, (FigureSet.Side, FigureSet.Side, 3));

void Write(string name, PictureSet train, PictureSet test, Shape picture)
{
    string path = Path.Combine(folder, name);
    np.savez_compressed(path,
        ("x_train", Images(train, picture)), ("y_train", np.array(train.Labels())),
        ("x_test", Images(test, picture)), ("y_test", np.array(test.Labels())));
    Console.WriteLine($"{path}: {train.Count} + {test.Count} pictures, {new FileInfo(path).Length} bytes");
}

static NDArray Images(PictureSet set, Shape picture) => np.array(set.Images(set.Count)).reshape(picture.Prepend(set.Count));
