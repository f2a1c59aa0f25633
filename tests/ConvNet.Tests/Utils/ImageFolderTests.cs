namespace ConvNet.Tests.Utils;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ImageFolderTests : IDisposable
{
    private const string Me = "image_dataset_from_directory";

    private readonly string _folder = Directory.CreateTempSubdirectory("convnet-images-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly IDisposable _screen;

    public ImageFolderTests() => _screen = Screen.Replace(new Screen(_output, error: _errors));

    public void Dispose()
    {
        _screen.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void Folder_IsEmptyOrMissing_IsNamed()
    {
        Assert.That(() => keras.utils.image_dataset_from_directory(_folder), Throws.ArgumentException.With.Message.EqualTo(
            $"{Me}: there are no images in {_folder}; files that end in .bmp, .gif, .jpeg, .jpg, .png count"));
        string missing = Path.Combine(_folder, "none");
        Assert.That(() => keras.utils.image_dataset_from_directory(missing), Throws.InstanceOf<DirectoryNotFoundException>()
            .With.Message.EqualTo($"{Me}: there is no folder {missing}"));
    }

    [Test]
    public void ClassWithoutFiles_IsNamed()
    {
        Place("a", 2);
        Directory.CreateDirectory(Path.Combine(_folder, "b"));
        var images = keras.utils.image_dataset_from_directory(_folder, image_size: (2, 2));
        Assert.That(images.ClassNames, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(_output.ToString(), Is.EqualTo("Found 2 files belonging to 2 classes.\n"));
        Assert.That(_errors.ToString(), Is.EqualTo(
            $"{Me}: the class b has no files: {Path.Combine(_folder, "b")} has none of .bmp, .gif, .jpeg, .jpg, .png.\n"));
    }

    [Test]
    public void BrokenImage_IsNamed()
    {
        string path = Path.Combine(_folder, "a", "broken.png");
        Directory.CreateDirectory(Path.Combine(_folder, "a"));
        File.WriteAllText(path, "no picture");
        Assert.That(() => keras.utils.image_dataset_from_directory(_folder).First(),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains(path));
    }

    [Test]
    public void Both_IsTakenApart()
    {
        Place("a", 3);
        Place("b", 3);
        var (train, test) = keras.utils.image_dataset_from_directory(_folder, image_size: (2, 2), seed: 1, validation_split: 0.5,
            subset: "both", batch_size: 2);
        Assert.That(train.FilePaths!.Concat(test.FilePaths!).Order(), Is.EqualTo(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Order()));
        Assert.That(train.First().X[0].shape, Is.EqualTo(new Shape(2, 2, 2, 3)));
        Assert.That(() => { var (_, _) = test; }, Throws.InvalidOperationException);
    }

    [Test]
    public void GivenLabels_AreOnePerFile()
    {
        Place("a", 3);
        var images = keras.utils.image_dataset_from_directory(_folder, [7, 5, 7], shuffle: false, image_size: (2, 2));
        Assert.That(images.ClassNames, Is.EqualTo(new[] { "5", "7" }));
        Assert.That($"{images.First().Y![0]}", Is.EqualTo("[7 5 7]"));
        Assert.That(() => keras.utils.image_dataset_from_directory(_folder, [7]), Throws.ArgumentException.With.Message.EqualTo(
            $"{Me}: labels must be one for each file, got 1 labels for 3 files"));
    }

    [Test]
    public void WrongArguments()
    {
        Assert.That(() => keras.utils.image_dataset_from_directory(_folder, validation_split: 0.5), Throws.ArgumentException.With.Message
            .EqualTo($"{Me}: validation_split and subset go together, got only validation_split"));
        Assert.That(() => keras.utils.image_dataset_from_directory(_folder, class_names: ["c"]), Throws.ArgumentException.With.Message
            .EqualTo($"{Me}: class_names has \"c\", but the folders in {_folder} are "));
    }

    private void Place(string name, int count)
    {
        Directory.CreateDirectory(Path.Combine(_folder, name));
        for (int i = 0; i < count; i++)
            Image.fromarray(np.full((3, 4, 3), 10 * i).astype("uint8")).save(Path.Combine(_folder, name, $"{i}.png"));
    }
}
