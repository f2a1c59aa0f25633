namespace ConvNet.Tests.Images;

/// <summary>Generators of images in training, in folders, and what they refuse.</summary>
public class ImageDataGeneratorTests
{
    private static readonly NDArray Images = np.arange(6 * 4 * 4 * 1).reshape((6, 4, 4, 1)).astype("float32");
    private static readonly NDArray Labels = np.array(new[] { 0, 1, 0, 1, 0, 1 });
    private string _folder = "";
    private StringWriter _printed = new();
    private IDisposable? _screen;

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("convnet-").FullName;
        _printed = new();
        _screen = Screen.Replace(new(_printed, isTerminal: false, columns: null, _printed));
    }

    [TearDown]
    public void RemoveFolder()
    {
        _screen?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void Flow_TrainsAModel()
    {
        var datagen = new ImageDataGenerator(rotation_range: 10, horizontal_flip: true, width_shift_range: 0.2, rescale: 1 / 96.0);
        var model = Model();
        var history = model.Fit(datagen.Flow(Images, Labels, batch_size: 4), epochs: 2, verbose: 0);
        Assert.That(history["loss"], Has.Count.EqualTo(2));
        Assert.That(model.Predict(datagen.Flow(Images, batch_size: 4, shuffle: false), verbose: 0).shape, Is.EqualTo((Shape)(6, 2)));
    }

    [Test]
    public void Flow_TrainsAModelTheOldWay()
    {
        var datagen = new ImageDataGenerator(featurewise_center: true, featurewise_std_normalization: true);
        datagen.Fit(Images);
        var history = Model().FitGenerator(datagen.Flow(Images, Labels, batch_size: 2), steps_per_epoch: 5, epochs: 1, verbose: 0,
            validation_data: datagen.Flow(Images, Labels), validation_steps: 1);
        Assert.That(history["val_loss"], Has.Count.EqualTo(1));
    }

    [Test]
    public void Flow_LoopsWithoutEnd()
    {
        int batches = 0;
        foreach (var (x, y) in new ImageDataGenerator().Flow(Images, Labels, batch_size: 4, shuffle: false))
        {
            Assert.That(x.shape[0], Is.EqualTo(y.shape[0]).And.EqualTo(batches % 2 == 0 ? 4 : 2));
            if (++batches == 5) break;
        }
        Assert.That(batches, Is.EqualTo(5));
    }

    [Test]
    public void Flow_SavesImages()
    {
        new ImageDataGenerator().Flow(Images, batch_size: 3, shuffle: false, seed: 1, save_to_dir: _folder, save_prefix: "seen").Next();
        Assert.That(Directory.GetFiles(_folder).Select(Path.GetFileName), Has.Exactly(3).StartsWith("seen_").And.All.EndsWith(".png"));
    }

    [Test]
    public void Flow_ChannelsFirst_SameImages()
    {
        var options = new ImageDataGenerator(rotation_range: 30, brightness_range: (0.5, 1.5), fill_mode: "reflect");
        var first = new ImageDataGenerator(rotation_range: 30, brightness_range: (0.5, 1.5), fill_mode: "reflect", data_format: "channels_first");
        var x = np.random.rand(2, 5, 5, 3) * 255;
        var (one, other) = (options.Flow(x, seed: 3).Next().X[0], first.Flow(x.transpose((0, 3, 1, 2)), seed: 3).Next().X[0]);
        Assert.That(np.allclose(one.transpose((0, 3, 1, 2)), other), Is.True);
    }

    // As SciPy's ndimage.affine_transform gives them for uint8.
    [TestCase(1.03, -0.56, 1, "reflect", new[] { 183, 147, 93, 76, 117, 126, 170, 119, 29, 84, 69, 124, 179, 193, 72, 64, 99, 133, 180, 90 })]
    [TestCase(-3.3, -6.56, 1, "reflect", new[] { 149, 129, 181, 155, 121, 73, 33, 144, 187, 132, 111, 91, 77, 106, 166, 148, 139, 84, 45, 208 })]
    [TestCase(-3.3, 9.56, 1, "wrap", new[] { 131, 185, 143, 147, 164, 52, 86, 185, 100, 155, 95, 69, 152, 129, 63, 188, 153, 150, 171, 27 })]
    [TestCase(-3.3, 9.56, 0, "reflect", new[] { 119, 53, 90, 127, 164, 185, 156, 193, 230, 201, 185, 222, 8, 45, 16, 0, 37, 74, 45, 82 })]
    [TestCase(-13.3, 19.56, 1, "reflect", new[] { 73, 111, 166, 163, 108, 53, 82, 120, 174, 133, 87, 101, 127, 161, 196, 155, 169, 183, 176, 188 })]
    public void SplineTransform_FarOutside(double down, double right, int order, string fill_mode, int[] pixels)
    {
        var image = (np.arange(20).reshape((4, 5, 1)) * 37 % 251).astype("uint8");
        var moved = SplineTransform.Apply(image, new[,] { { 0.87, -0.31, down }, { 0.29, 0.93, right } }, order, fill_mode, 0);
        Assert.That(moved.ToArray<int>(), Is.EqualTo(pixels));
    }

    [Test]
    public void FlowFromDirectory_TellsAndReads()
    {
        foreach (string file in (string[])["b/2.png", "b/1.png", "a/1.png"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
            keras.utils.save_img(Path.Combine(_folder, file), np.full((3, 3, 3), 9).astype("uint8"), scale: false);
        }
        var found = new ImageDataGenerator().FlowFromDirectory(_folder, target_size: (5, 4), shuffle: false, class_mode: "sparse");
        Assert.That(_printed.ToString(), Is.EqualTo("Found 3 images belonging to 2 classes.\n"));
        Assert.That(found.Filenames, Is.EqualTo(new[] { "a/1.png", "b/1.png", "b/2.png" }));
        var (x, y) = found.Next();
        Assert.That(x.shape, Is.EqualTo((Shape)(3, 5, 4, 3)));
        Assert.That(y.ToArray<int>(), Is.EqualTo(new[] { 0, 1, 1 }));
    }

    [Test]
    public void FlowFromDirectory_Empty_Refused() => Assert.That(() => new ImageDataGenerator().FlowFromDirectory(_folder),
        Throws.ArgumentException.With.Message
            .EqualTo($"FlowFromDirectory: {_folder} has no folders; each class has its images in a folder of its name"));

    [Test]
    public void FlowFromDirectory_NoImages_Refused()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "cat"));
        Assert.That(() => new ImageDataGenerator().FlowFromDirectory(_folder), Throws.ArgumentException.With.Message
            .EqualTo($"FlowFromDirectory: no images (.png, .jpg, .jpeg, .bmp, .ppm, .tif, .tiff) of this part are in the folders cat of {_folder}"));
    }

    [Test]
    public void FlowFromDirectory_DamagedImage_IsNamed()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "cat"));
        string file = Path.Combine(_folder, "cat", "1.png");
        File.WriteAllText(file, "no image");
        var found = new ImageDataGenerator().FlowFromDirectory(_folder);
        Assert.That(found.Next, Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith($"{file} can't be read"));
    }

    [Test]
    public void Flow_DifferentLengths_Refused() => Assert.That(() => new ImageDataGenerator().Flow(Images, Labels[..3]),
        Throws.ArgumentException.With.Message.EqualTo("Flow: x and y must have the same length, got (6, 4, 4, 1) and (3,)"));

    [Test]
    public void Flow_OneImage_Refused() => Assert.That(() => new ImageDataGenerator().Flow(Images[0]), Throws.ArgumentException.With.Message
        .EqualTo("Flow: expected images of shape (samples, height, width, channels), got (4, 4, 1)"));

    [Test]
    public void ApplyTransform_UnknownName_Refused() => Assert.That(
        () => new ImageDataGenerator().ApplyTransform(Images[0], new Dictionary<string, object?> { ["angle"] = 3 }),
        Throws.ArgumentException.With.Message.StartsWith("transform_parameters must be \"theta\" or \"tx\""));

    [Test]
    public void Constructor_OutOfRange_Refused()
    {
        Assert.That(() => new ImageDataGenerator(validation_split: 1), Throws.ArgumentException.With.Message
            .EqualTo("validation_split must be at least 0 and below 1, got 1"));
        Assert.That(() => new ImageDataGenerator(interpolation_order: 3), Throws.ArgumentException.With.Message
            .EqualTo("interpolation_order must be 0 or 1, got 3"));
    }

    private static Sequential Model()
    {
        var model = new Sequential([new Flatten(input_shape: (4, 4, 1)), new Dense(2, activation: "softmax")]);
        model.Compile(optimizer: "sgd", loss: "sparse_categorical_crossentropy");
        return model;
    }
}
